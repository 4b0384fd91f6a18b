declare global {
  namespace App {
    interface PageData {
      chrome?: 'bare' | 'wide';
    }
    interface PageState {
      answered?: boolean;
    }
  }
}

export {};

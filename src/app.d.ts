declare global {
  namespace App {
    /** What a page may tell the layout, by returning it from `load` in its `+page.ts`. */
    interface PageData {
      /** `bare` hides the top bar and the page padding: the call screen needs every pixel. */
      chrome?: 'bare' | 'wide';
    }
    /** What a page hands to the next, and a reload forgets. */
    interface PageState {
      /** The call was answered where it rang: it need not ring again. */
      answered?: boolean;
    }
  }
}

export {};

/** The parser of bpmn.io's viewer, as much of it as tests use: it comes without types of its own door. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ readonly rootElement: unknown; readonly warnings: readonly Error[] }>;
  }
}

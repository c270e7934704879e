package gatewire.local.response;

import gatewire.local.backend.BackendResponse;

/** The output of an integration, before the API's integration responses map it. */
public sealed interface IntegrationOutput {

  /** A proxy integration's output, which no integration response maps. */
  record Proxied(MethodResult response) implements IntegrationOutput {}

  /**
   * A backend's response, mapped by the integration response that is selected.
   *
   * @param selection the string that selection patterns are matched against: a status, or a
   *     function's error message
   */
  record Selected(String selection, BackendResponse response) implements IntegrationOutput {}

  /** A mock's output: selected by its status, with an empty body that is never binary. */
  record Mocked(BackendResponse response) implements IntegrationOutput {}
}

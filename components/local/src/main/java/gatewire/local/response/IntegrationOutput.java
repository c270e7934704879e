package gatewire.local.response;

import gatewire.local.backend.BackendResponse;

/** The output of an integration, before the API's integration responses map it. */
public sealed interface IntegrationOutput {

  /** The output of a proxy integration, which integration responses do not map. */
  record Proxied(MethodResult response) implements IntegrationOutput {}

  /**
   * The response of a backend, which the selected integration response maps.
   *
   * @param selection the string that selection patterns are matched against: a status, or a
   *     function's error message
   */
  record Selected(String selection, BackendResponse response) implements IntegrationOutput {}

  /** The output of a mock: its status selects the integration response, and its body is empty. */
  record Mocked(BackendResponse response) implements IntegrationOutput {}
}

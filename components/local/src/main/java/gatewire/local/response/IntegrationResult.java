package gatewire.local.response;

import gatewire.local.backend.BackendResponse;

/** The result of an integration, before the API's integration responses map it. */
public sealed interface IntegrationResult {

  /** A proxy integration's result, which no integration response maps. */
  record Proxied(MethodResult response) implements IntegrationResult {}

  /**
   * A backend's response, mapped by the integration response that is selected.
   *
   * @param selection the string that selection patterns are matched against: a status, or a
   *     function's error message
   */
  record Selected(String selection, BackendResponse response) implements IntegrationResult {}

  /** A mock's result: selected by its status, with an empty body that is never binary. */
  record Mocked(BackendResponse response) implements IntegrationResult {}
}

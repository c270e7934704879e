package gatewire.local.backend;

/**
 * The call of a mock integration, which reaches no backend.
 *
 * @param response the response that takes the place of a backend's
 */
public record MockCall(BackendResponse response) implements IntegrationCall {}

package gatewire.local.backend;

/**
 * The call of a mock integration, which reaches no backend.
 *
 * @param response the response, as if a backend had sent it
 */
public record MockCall(BackendResponse response) implements IntegrationCall {}

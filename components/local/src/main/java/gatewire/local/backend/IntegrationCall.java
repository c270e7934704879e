package gatewire.local.backend;

/** The call that an integration creates from a request: to a backend, or to a mock. */
public sealed interface IntegrationCall permits BackendCall, MockCall {}

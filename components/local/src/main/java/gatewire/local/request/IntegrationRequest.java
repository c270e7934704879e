package gatewire.local.request;

import gatewire.local.payload.Payload;

/** What goes to the backend, before it is addressed. */
public record IntegrationRequest(MappedParameters parameters, Payload body) {}

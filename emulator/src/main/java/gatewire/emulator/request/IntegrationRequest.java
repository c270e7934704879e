package gatewire.emulator.request;

import gatewire.emulator.payload.Payload;

/** What goes to the backend, before it is addressed. */
public record IntegrationRequest(MappedParameters parameters, Payload body) {}

package gatewire.local.request;

import gatewire.local.payload.Payload;

/** The mapped parameters and body of a backend's request, before its URL is known. */
public record IntegrationRequest(MappedParameters parameters, Payload body) {}

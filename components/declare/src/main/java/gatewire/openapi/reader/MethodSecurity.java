package gatewire.openapi.reader;

import gatewire.model.Authorization;

/** The authorization of a method, and whether callers need an API key. */
record MethodSecurity(Authorization authorization, boolean apiKeyRequired) {

  static final MethodSecurity NONE = new MethodSecurity(new Authorization.None(), false);

  MethodSecurity with(Authorization authorization) {
    return new MethodSecurity(authorization, apiKeyRequired);
  }

  MethodSecurity withApiKey() {
    return new MethodSecurity(authorization, true);
  }

  boolean isAuthorized() {
    return !(authorization instanceof Authorization.None);
  }
}

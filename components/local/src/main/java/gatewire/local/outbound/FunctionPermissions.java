package gatewire.local.outbound;

import gatewire.local.backend.BackendCall;

/** The permission of API Gateway to invoke functions without a role. */
@FunctionalInterface
public interface FunctionPermissions {

  /** Allows every invocation. */
  FunctionPermissions ALL = call -> true;

  /** Returns whether the function's resource policy allows the invocation. */
  boolean allow(BackendCall.Function call);
}

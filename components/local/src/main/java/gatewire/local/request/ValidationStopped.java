package gatewire.local.request;

import com.networknt.schema.SchemaException;

/** Carries a failure through the validator, which does not treat a SchemaException as a match. */
final class ValidationStopped extends SchemaException {

  private static final long serialVersionUID = 1;

  private final RuntimeException cause;

  ValidationStopped(RuntimeException cause) {
    super(cause);
    this.cause = cause;
  }

  RuntimeException cause() {
    return cause;
  }
}

package gatewire.template.engine;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.Renderable;
import org.jspecify.annotations.Nullable;

/**
 * Prints references as AWS does: nothing for null and for what is not defined, where Velocity
 * prints the reference itself.
 *
 * <p>Public, because Velocity makes it by its class name.
 */
public final class PrintedReferences implements ReferenceInsertionEventHandler {

  @Override
  public Object referenceInsert(Context context, String reference, @Nullable Object value) {
    // What #define holds is rendered in place.
    return value instanceof Renderable block ? block : ValuePrinter.text(value);
  }
}

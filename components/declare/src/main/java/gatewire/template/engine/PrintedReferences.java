package gatewire.template.engine;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.Renderable;
import org.jspecify.annotations.Nullable;

/**
 * Prints references as AWS does: null and undefined references print nothing, whereas Velocity
 * prints the reference itself.
 *
 * <p>Public, because Velocity instantiates it by its class name.
 */
public final class PrintedReferences implements ReferenceInsertionEventHandler {

  @Override
  public Object referenceInsert(Context context, String reference, @Nullable Object value) {
    // The block of a #define is rendered in place.
    return value instanceof Renderable block ? block : ValuePrinter.text(value);
  }
}

package gatewire.template.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.util.introspection.UberspectImpl.VelMethodImpl;
import org.jspecify.annotations.Nullable;

/** A method of the JDK that templates may call; it is charged to the budget before the call. */
final class DeclaredMethod extends VelMethodImpl {

  private static final Set<String> CONSTANT_TIME =
      Set.of("charAt", "codePointAt", "isEmpty", "length");

  DeclaredMethod(Method method) {
    super(method);
  }

  @Override
  protected @Nullable Object doInvoke(Object receiver, @Nullable Object[] arguments)
      throws IllegalAccessException, InvocationTargetException {
    RenderBudget budget = RenderBudget.current();
    budget.step();
    charge(receiver, budget);
    for (Object argument : arguments) {
      charge(argument, budget);
    }
    if (receiver instanceof Map<?, ?> || receiver instanceof Collection<?>) {
      CollectionMethods.requireCheap(getMethodName(), receiver, arguments);
    }
    Object result = super.doInvoke(receiver, arguments);
    return result instanceof String text ? budget.chargeText(text) : result;
  }

  /** Charges a value that the method may read as a whole. */
  private void charge(@Nullable Object value, RenderBudget budget) {
    if (value instanceof String text && !CONSTANT_TIME.contains(getMethodName())) {
      budget.steps(text.length() >> 4);
    } else if (value instanceof Number number) {
      Numbers.requireSmall(number);
    }
  }
}

package gatewire.template.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import org.apache.velocity.util.introspection.UberspectImpl.VelMethodImpl;
import org.jspecify.annotations.Nullable;

/** A method of the JDK that templates may call; it is charged to the budget before the call. */
final class DeclaredMethod extends VelMethodImpl {

  DeclaredMethod(Method method) {
    super(method);
  }

  @Override
  protected @Nullable Object doInvoke(Object receiver, @Nullable Object[] arguments)
      throws IllegalAccessException, InvocationTargetException {
    RenderBudget budget = RenderBudget.current();
    budget.step();
    if (receiver instanceof Map<?, ?> || receiver instanceof Collection<?>) {
      CollectionMethods.requireCheap(getMethodName(), receiver, arguments);
    } else if (receiver instanceof Number number) {
      Numbers.requireSmall(number);
    }
    Object result = super.doInvoke(receiver, arguments);
    return result instanceof String text ? budget.chargeText(text) : result;
  }
}

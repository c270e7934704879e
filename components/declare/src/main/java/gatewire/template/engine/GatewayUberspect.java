package gatewire.template.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.Uberspect;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which methods and properties {@code $value.method()}, {@code $value.property} and {@code
 * #foreach} can access. Velocity accesses objects only through this class.
 *
 * <p>Public, because Velocity instantiates it by its class name.
 */
public final class GatewayUberspect implements Uberspect {

  private static final VelPropertyGet BODY = new Property(input -> ((InputReference) input).body());
  private static final VelPropertyGet IS_EMPTY =
      new Property(
          value ->
              value instanceof String text ? text.isEmpty() : ((Collection<?>) value).isEmpty());
  private static final VelPropertyGet KEY =
      new Property(entry -> ((Map.Entry<?, ?>) entry).getKey());
  private static final VelPropertyGet VALUE =
      new Property(entry -> ((Map.Entry<?, ?>) entry).getValue());
  private static final VelPropertySet PUT_NOTHING = new MapEntry("", false);

  private final CallableMethods methods = new CallableMethods();

  @Override
  public void init() {}

  @Override
  public @Nullable Iterator<?> getIterator(@Nullable Object value, Info place) {
    if (value instanceof Collection<?> collection) {
      return collection.iterator();
    } else if (value instanceof Map<?, ?> map) {
      return map.values().iterator();
    } else if (value instanceof Object[] array) {
      return Arrays.asList(array).iterator();
    }
    return value instanceof Iterator<?> iterator ? iterator : null;
  }

  @Override
  public @Nullable VelMethod getMethod(
      @Nullable Object value, String method, @Nullable Object[] arguments, Info place) {
    return value == null ? null : methods.find(value, method, arguments).orElse(null);
  }

  /**
   * Returns access to a property. A property of a map is always a key and never a getter, also for
   * {@code $map.empty} and {@code $map.class}.
   */
  @Override
  public @Nullable VelPropertyGet getPropertyGet(@Nullable Object value, String name, Info place) {
    if (value instanceof ForeachScope) {
      return loopProperty(name);
    } else if (value instanceof Map<?, ?>) {
      return new Property(map -> ((Map<?, ?>) map).get(name));
    } else if (value instanceof InputReference) {
      return name.equals("body") ? BODY : null;
    } else if (value instanceof Map.Entry<?, ?>) {
      return name.equals("key") ? KEY : name.equals("value") ? VALUE : null;
    }
    boolean canBeEmpty = value instanceof String || value instanceof Collection<?>;
    return canBeEmpty && name.equals("empty") ? IS_EMPTY : null;
  }

  private static @Nullable VelPropertyGet loopProperty(String name) {
    return switch (name) {
      case "index" -> new Property(loop -> ((ForeachScope) loop).getIndex());
      case "count" -> new Property(loop -> ((ForeachScope) loop).getCount());
      case "hasNext" -> new Property(loop -> ((ForeachScope) loop).getHasNext());
      case "first" -> new Property(loop -> ((ForeachScope) loop).isFirst());
      case "last" -> new Property(loop -> ((ForeachScope) loop).isLast());
      case "parent" -> new Property(loop -> ((ForeachScope) loop).getParent());
      case "topmost" -> new Property(loop -> ((ForeachScope) loop).getTopmost());
      default -> null;
    };
  }

  @Override
  public VelPropertySet getPropertySet(
      @Nullable Object value, String name, @Nullable Object argument, Info place) {
    return value instanceof Map<?, ?> ? new MapEntry(name, true) : PUT_NOTHING;
  }

  private record Property(Read read) implements VelPropertyGet {

    @FunctionalInterface
    interface Read {
      @Nullable Object from(Object value);
    }

    @Override
    public @Nullable Object invoke(Object value) {
      RenderBudget.current().step();
      return read.from(value);
    }

    @Override
    public boolean isCacheable() {
      return true;
    }

    @Override
    public String getMethodName() {
      return "get";
    }
  }

  private record MapEntry(String name, boolean exists) implements VelPropertySet {

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Object invoke(Object map, @Nullable Object value) {
      if (exists) {
        CollectionMethods.requireCheap("put", map, new @Nullable Object[] {name, value});
        ((Map<Object, @Nullable Object>) map).put(name, value);
      }
      return null;
    }

    @Override
    public boolean isCacheable() {
      return true;
    }

    @Override
    public String getMethodName() {
      return "put";
    }
  }
}

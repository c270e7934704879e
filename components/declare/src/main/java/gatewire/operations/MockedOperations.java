package gatewire.operations;

import gatewire.api.ApiBuilder;
import gatewire.api.Backend;
import gatewire.api.Backends;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Operations that are mocks until they get backends, one by one. The accessor of a record component
 * selects the operation, so that a misspelt operation does not compile:
 *
 * <pre>{@code
 * pets.mockAll(PetOperations.class).replace(PetOperations::getPet, lambda(GET_PET)).integrate()
 * }</pre>
 *
 * <p>Immutable: each method returns a modified copy.
 *
 * @param <R> the record of the operations
 */
public final class MockedOperations<R extends Record> {

  private final OpenApi document;
  private final Class<R> type;
  private final List<Backend> backends;

  private MockedOperations(OpenApi document, Class<R> type, List<Backend> backends) {
    this.document = document;
    this.type = type;
    this.backends = backends;
  }

  static <R extends Record> MockedOperations<R> of(OpenApi document, Class<R> type) {
    return new MockedOperations<>(
        document,
        type,
        Stream.of(type.getRecordComponents())
            .<Backend>map(component -> Backends.mocked())
            .toList());
  }

  /** Replaces the mock of an operation by a backend. */
  public MockedOperations<R> replace(Function<R, Backend> operation, Backend backend) {
    // Give each component a distinct marker, to find out which component the accessor reads.
    List<Backend> marks = backends.stream().<Backend>map(any -> new Mark(new Object())).toList();
    int index = marks.indexOf(operation.apply(record(marks)));
    if (index < 0) {
      throw new IllegalArgumentException(
          "name a component of %s by its accessor, such as %s::%s"
              .formatted(
                  type.getSimpleName(),
                  type.getSimpleName(),
                  type.getRecordComponents()[0].getName()));
    }
    List<Backend> changed =
        IntStream.range(0, backends.size())
            .mapToObj(i -> i == index ? backend : backends.get(i))
            .toList();
    return new MockedOperations<>(document, type, changed);
  }

  /** Returns the record with the current backends. */
  public R backends() {
    return record(backends);
  }

  /** Returns an API with these backends, to which the program can add more. */
  public ApiBuilder integrate() {
    return document.integrate(backends());
  }

  private R record(List<Backend> values) {
    List<Class<?>> types = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      types.add(component.getType());
    }
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "each component of %s must have the type Backend, so that it can hold a mock: %s"
              .formatted(type.getSimpleName(), e),
          e);
    }
  }

  /** A marker, which is distinguished by its identity. */
  private record Mark(Object identity) implements Backend {
    @Override
    public gatewire.model.Integration render(gatewire.api.RouteContext route) {
      throw new UnsupportedOperationException("a marker only identifies a component");
    }
  }
}

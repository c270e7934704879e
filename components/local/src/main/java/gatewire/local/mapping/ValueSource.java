package gatewire.local.mapping;

import java.util.List;

/**
 * A compiled source of a parameter mapping. If it has no value or an empty one, the mapping is
 * omitted. Only a repeated query parameter has more than one value.
 *
 * @param <F> the type of the values that it reads
 */
@FunctionalInterface
public interface ValueSource<F> {

  /**
   * Returns the values for one request.
   *
   * @throws InvalidJsonBodyException if it reads a body that should be JSON but is invalid
   */
  List<String> values(F facts);
}

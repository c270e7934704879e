package gatewire.diff;

/** Who sends a body. It decides which changes of its schema are breaking. */
enum Direction {
  /** Clients send it: a schema that accepts less is breaking. */
  REQUEST,
  /** Clients read it: a schema that allows more is breaking. */
  RESPONSE;

  /** Returns the impact of a schema that accepts fewer values than before. */
  Impact narrowed() {
    return this == REQUEST ? Impact.BREAKING : Impact.COMPATIBLE;
  }

  /** Returns the impact of a schema that accepts more values than before. */
  Impact widened() {
    return this == REQUEST ? Impact.COMPATIBLE : Impact.BREAKING;
  }
}

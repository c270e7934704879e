package gatewire.local.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import gatewire.local.exchange.EventLoopTimeout;
import gatewire.local.exchange.Exchange;
import gatewire.template.engine.WorkBudget;
import java.time.Duration;
import java.util.List;

/**
 * The state of validating one body. It limits the steps, the time, the memory and the errors,
 * because a small body can need years: a model that refers to itself twice under {@code anyOf} is
 * evaluated 2^30 times for a body that nests 30 levels.
 */
final class BoundedValidation extends ExecutionContext {

  /**
   * The maximum number of keywords and values that are evaluated. A body of 10 MB that consists of
   * one-digit numbers has five million values.
   */
  static final int MAX_STEPS = 20_000_000;

  /**
   * The maximum number of errors that are kept at a time. Further ones change nothing: the body is
   * invalid.
   */
  static final int MAX_ERRORS = 100;

  /** The maximum processor time on a worker thread: a tenth of the longest integration timeout. */
  static final Duration MAX_TIME = Duration.ofSeconds(3);

  /** The maximum memory that is allocated: about 200 bytes for each step. */
  static final long MAX_BYTES = 200L * MAX_STEPS;

  /** Thrown if validating a body takes too many steps, too much time or too much memory. */
  static final class TooCostly extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooCostly(String reason) {
      super("validating the body " + reason, null, false, false);
    }
  }

  private final boolean onWorker;
  private final WorkBudget budget;
  private int stepsLeft = MAX_STEPS;

  BoundedValidation(ExecutionContext defaults, Exchange exchange) {
    super(defaults.getExecutionConfig());
    this.onWorker = exchange.onWorker();
    this.budget =
        new WorkBudget(onWorker ? MAX_TIME : EventLoopTimeout.MAX_ON_EVENT_LOOP, MAX_BYTES);
  }

  @Override
  public void evaluationPathAddLast(String keyword) {
    steps(1);
    super.evaluationPathAddLast(keyword);
  }

  @Override
  public void evaluationPathAddLast(int index) {
    steps(1);
    super.evaluationPathAddLast(index);
  }

  @Override
  public void addError(Error error) {
    if (getErrors().size() < MAX_ERRORS) {
      super.addError(error);
    }
  }

  /** The validator adds the errors of alternatives to a list before it sets the list again. */
  @Override
  public void setErrors(List<Error> errors) {
    if (errors.size() > MAX_ERRORS) {
      errors.subList(MAX_ERRORS, errors.size()).clear();
    }
    super.setErrors(errors);
  }

  /** Charges the number of values in a node, for keywords that compare whole nodes. */
  void charge(JsonNode node) {
    steps(1);
    for (JsonNode child : node) {
      charge(child);
    }
  }

  private void steps(int count) {
    stepsLeft -= count;
    if (stepsLeft < 0) {
      throw new ValidationStopped(new TooCostly("takes more than %d steps".formatted(MAX_STEPS)));
    }
    try {
      budget.steps(count);
    } catch (WorkBudget.Exceeded e) {
      throw new ValidationStopped(
          e.isTime() && !onWorker
              ? new EventLoopTimeout()
              : new TooCostly(String.valueOf(e.getMessage())));
    }
  }
}

package gatewire.template.engine;

import gatewire.template.RenderResult;
import gatewire.template.RenderResult.Reason;

/** Thrown to stop a rendering; the package returns it as a {@link RenderResult.Failed}. */
final class TemplateFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final String detail;

  TemplateFailure(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  static TemplateFailure evaluation(String format, Object... arguments) {
    return new TemplateFailure(Reason.EVALUATION, format.formatted(arguments));
  }

  /** Returns the failure of a call to another library. */
  static TemplateFailure of(String call, Exception cause) {
    return evaluation("%s: %s", call, String.valueOf(cause.getMessage()));
  }

  static TemplateFailure limit(String format, Object... arguments) {
    return new TemplateFailure(Reason.LIMIT, format.formatted(arguments));
  }

  static TemplateFailure time(String format, Object... arguments) {
    return new TemplateFailure(Reason.TIME, format.formatted(arguments));
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }
}

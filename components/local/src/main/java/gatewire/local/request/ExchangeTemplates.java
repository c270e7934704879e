package gatewire.local.request;

import gatewire.local.exchange.EventLoopTimeout;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.payload.Payload;
import gatewire.model.GatewayResponseType;
import gatewire.template.RenderLimits;
import gatewire.template.RenderResult;
import gatewire.template.engine.MappingTemplate;

/** Renders mapping templates for an exchange. */
public final class ExchangeTemplates {

  private static final RenderLimits EVENT_LOOP_LIMITS =
      RenderLimits.DEFAULT.within(EventLoopTimeout.MAX_ON_EVENT_LOOP);

  private static final String REQUEST = "request";

  private ExchangeTemplates() {}

  /**
   * Renders a template with a body as its input.
   *
   * @param side {@code request} or {@code response}, for the execution log
   * @throws GatewayError if the template fails or the body is binary
   * @throws EventLoopTimeout if the template is slow and runs on an event loop
   */
  public static RenderResult.Rendered render(
      Exchange exchange, MappingTemplate template, Payload body, String side) {
    if (body.isBinary()) {
      // A template reads only text. With the binary type */*, even a preflight fails here.
      throw failed(side);
    }
    RenderLimits limits = exchange.onWorker() ? RenderLimits.DEFAULT : EVENT_LOOP_LIMITS;
    ExchangeInput input = ExchangeInput.of(exchange, body.text());
    RenderResult rendering = template.render(input.variables(), limits);
    if (side.equals(REQUEST)) {
      input.problem().ifPresent(ExchangeTemplates::rejectBody);
    }
    if (rendering instanceof RenderResult.Failed failed) {
      if (failed.reason() == RenderResult.Reason.TIME && !exchange.onWorker()) {
        throw new EventLoopTimeout();
      }
      exchange.trace().log("Failed template of the " + side + ": ", failed.toString());
      throw failed(side);
    }
    return (RenderResult.Rendered) rendering;
  }

  /**
   * Rejects a client's body that starts like JSON but is broken, as recorded from AWS. A body that
   * is not JSON at all, such as a form, is a string.
   */
  private static void rejectBody(String problem) {
    throw GatewayError.of(GatewayResponseType.BAD_REQUEST_BODY, "Could not process payload")
        .withLog("Could not process payload: " + problem);
  }

  private static GatewayError failed(String side) {
    return GatewayError.configuration("Unable to transform " + side);
  }
}

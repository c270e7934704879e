package gatewire.local.request;

import gatewire.local.exchange.EventLoopTimeout;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.payload.Payload;
import gatewire.template.RenderLimits;
import gatewire.template.RenderResult;
import gatewire.template.engine.MappingTemplate;

/** Renders the templates of exchanges. */
public final class ExchangeTemplates {

  private static final RenderLimits EVENT_LOOP_LIMITS =
      RenderLimits.DEFAULT.within(EventLoopTimeout.MAX_ON_EVENT_LOOP);

  private ExchangeTemplates() {}

  /**
   * Render a template over a body.
   *
   * @param side {@code request} or {@code response}, as the execution log has it
   * @throws GatewayError when it fails, or when the body is no text
   * @throws EventLoopTimeout if the template is slow and runs on an event loop
   */
  public static RenderResult.Rendered render(
      Exchange exchange, MappingTemplate template, Payload body, String side) {
    if (body.isBinary()) {
      // A template reads text. With */* among the binary types even a preflight ends here.
      throw failed(side);
    }
    RenderLimits limits = exchange.onWorker() ? RenderLimits.DEFAULT : EVENT_LOOP_LIMITS;
    RenderResult rendering =
        template.render(ExchangeInput.variables(exchange, body.text()), limits);
    if (rendering instanceof RenderResult.Failed failed) {
      if (failed.reason() == RenderResult.Reason.TIME && !exchange.onWorker()) {
        throw new EventLoopTimeout();
      }
      exchange.trace().log("Failed template of the " + side + ": ", failed.toString());
      throw failed(side);
    }
    return (RenderResult.Rendered) rendering;
  }

  private static GatewayError failed(String side) {
    return GatewayError.configuration("Unable to transform " + side);
  }
}

package gatewire.emulator.request;

import gatewire.emulator.exchange.Exchange;
import gatewire.emulator.exchange.GatewayError;
import gatewire.emulator.exchange.Overtime;
import gatewire.emulator.payload.Payload;
import gatewire.template.MappingTemplate;
import gatewire.template.RenderLimits;
import gatewire.template.Rendering;
import java.time.Duration;

/** Renders the templates of exchanges. */
public final class ExchangeTemplates {

  /** What one may take on an event loop, where all clients of that loop wait for it. */
  private static final RenderLimits IN_A_HURRY = RenderLimits.DEFAULT.within(Duration.ofMillis(10));

  private ExchangeTemplates() {}

  /**
   * Render a template over a body.
   *
   * @param side {@code request} or {@code response}, as the execution log has it
   * @throws GatewayError when it fails, or when the body is no text
   * @throws Overtime when the exchange is not at leisure and the template takes long
   */
  public static Rendering.Rendered render(
      Exchange exchange, MappingTemplate template, Payload body, String side) {
    if (body.isBinary()) {
      // A template reads text. With */* among the binary types even a preflight ends here.
      throw failed(side);
    }
    RenderLimits limits = exchange.isAtLeisure() ? RenderLimits.DEFAULT : IN_A_HURRY;
    Rendering rendering = template.render(ExchangeInput.variables(exchange, body.text()), limits);
    if (rendering instanceof Rendering.Failed failed) {
      if (failed.reason() == Rendering.Reason.TIME && !exchange.isAtLeisure()) {
        throw new Overtime();
      }
      exchange.trace().log("Failed template of the " + side + ": ", failed.toString());
      throw failed(side);
    }
    return (Rendering.Rendered) rendering;
  }

  private static GatewayError failed(String side) {
    return GatewayError.configuration("Unable to transform " + side);
  }
}

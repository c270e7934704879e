package gatewire.template.engine;

import gatewire.template.TemplateInput;
import java.util.Map;

/**
 * What a template can read.
 *
 * @param input what {@code $input} stands for
 * @param context what {@code $context} stands for; the same one for the request and the response
 *     template of an exchange
 * @param stageVariables what {@code $stageVariables} stands for
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">Mapping
 *     template reference</a>
 */
public record TemplateVariables(
    TemplateInput input, TemplateContext context, Map<String, String> stageVariables) {}

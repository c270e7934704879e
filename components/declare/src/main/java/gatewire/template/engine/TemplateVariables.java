package gatewire.template.engine;

import gatewire.template.TemplateInput;
import java.util.Map;

/**
 * The variables that a template can read.
 *
 * @param input the value of {@code $input}
 * @param context the value of {@code $context}; the request and the response template of an
 *     exchange share it
 * @param stageVariables the value of {@code $stageVariables}
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">Mapping
 *     template reference</a>
 */
public record TemplateVariables(
    TemplateInput input, TemplateContext context, Map<String, String> stageVariables) {}

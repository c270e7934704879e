/**
 * Mapping templates as API Gateway renders them: Velocity's language over {@code $input}, {@code
 * $context}, {@code $util} and {@code $stageVariables}, and the status that a MOCK integration
 * reads from the text that comes out.
 *
 * <p>{@link gatewire.template.MappingTemplate} is parsed once and renders {@link
 * gatewire.template.TemplateVariables}; what a template overrides lands in the {@link
 * gatewire.template.TemplateContext} of the exchange. {@link gatewire.template.TemplateInspection}
 * looks at a template without rendering it.
 *
 * <p>Apache Velocity and Jayway's JsonPath do the work, as they do on AWS. Templates are not
 * trusted: they call what is listed in {@code CallableMethods} and nothing else, and time, text and
 * memory are bounded by {@link gatewire.template.RenderLimits}. Where Velocity 2 differs from the
 * 1.x language that AWS speaks, nodes of the parsed tree are exchanged for ours.
 */
@NullMarked
package gatewire.template;

import org.jspecify.annotations.NullMarked;

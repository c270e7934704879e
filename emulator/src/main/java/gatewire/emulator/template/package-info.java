/**
 * Mapping templates as API Gateway renders them: Velocity's language over {@code $input}, {@code
 * $context}, {@code $util} and {@code $stageVariables}, and the status that a MOCK integration
 * reads from the text that comes out.
 *
 * <p>{@link gatewire.emulator.template.MappingTemplate} is parsed once and renders {@link
 * gatewire.emulator.template.TemplateVariables}; what a template overrides lands in the {@link
 * gatewire.emulator.template.TemplateContext} of the exchange. {@link
 * gatewire.emulator.template.TemplateInspection} looks at a template without rendering it.
 *
 * <p>Apache Velocity and Jayway's JsonPath do the work, as they do on AWS. Templates are not
 * trusted: they call what is listed in {@code CallableMethods} and nothing else, and time, text and
 * memory are bounded by {@link gatewire.emulator.template.RenderLimits}. Where Velocity 2 differs
 * from the 1.x language that AWS speaks, nodes of the parsed tree are exchanged for ours.
 */
@NullMarked
package gatewire.emulator.template;

import org.jspecify.annotations.NullMarked;

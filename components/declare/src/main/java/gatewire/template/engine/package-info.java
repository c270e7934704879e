/**
 * Renders mapping templates as API Gateway does: Velocity's language over {@code $input}, {@code
 * $context}, {@code $util} and {@code $stageVariables}.
 *
 * <p>{@link gatewire.template.engine.MappingTemplate} is parsed once and renders {@link
 * gatewire.template.engine.TemplateVariables} for each request. Overrides are collected in the
 * {@link gatewire.template.engine.TemplateContext} of the exchange. {@link
 * gatewire.template.engine.TemplateParser} returns the parsed tree to those who look at a template
 * without rendering it; the engine knows none of them.
 *
 * <p>Apache Velocity and Jayway's JsonPath do the work, as they do on AWS. Templates are not
 * trusted: they call what {@code CallableMethods} lists and nothing else, and {@link
 * gatewire.template.RenderLimits} bound their time, output and memory. Where Velocity 2 differs
 * from the 1.x language that AWS speaks, the parser replaces nodes of the tree with nodes of this
 * package.
 */
@NullMarked
package gatewire.template.engine;

import org.jspecify.annotations.NullMarked;

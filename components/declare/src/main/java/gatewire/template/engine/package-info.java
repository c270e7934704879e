/**
 * Renders mapping templates as API Gateway does: Velocity's language over {@code $input}, {@code
 * $context}, {@code $util} and {@code $stageVariables}.
 *
 * <p>{@link gatewire.template.engine.MappingTemplate} is parsed once and renders {@link
 * gatewire.template.engine.TemplateVariables} for each request. Overrides are collected in the
 * {@link gatewire.template.engine.TemplateContext} of the exchange. {@link
 * gatewire.template.engine.TemplateParser} returns the parsed tree to packages that inspect a
 * template without rendering it; the engine does not depend on them.
 *
 * <p>The engine is based on Apache Velocity and Jayway's JsonPath, as on AWS. Templates are not
 * trusted: they can call only the methods that {@code CallableMethods} lists, and {@link
 * gatewire.template.RenderLimits} limit their time, output and memory. Where Velocity 2 differs
 * from the 1.x language of AWS, the parser replaces nodes of the tree with nodes of this package.
 */
@NullMarked
package gatewire.template.engine;

import org.jspecify.annotations.NullMarked;

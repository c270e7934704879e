/**
 * Mapping templates of API Gateway: the input and output values of templates.
 *
 * <p>{@code gatewire.template.engine} renders a template as API Gateway does. It reads {@link
 * gatewire.template.TemplateInput}, stays within {@link gatewire.template.RenderLimits} and returns
 * a {@link gatewire.template.RenderResult} with the {@link gatewire.template.Overrides} that the
 * template made. {@code gatewire.template.scan} inspects a template without rendering it and
 * returns a {@link gatewire.template.TemplateInspection} of {@link
 * gatewire.template.TemplateFinding}s. This package depends neither on Apache Velocity nor on these
 * two packages.
 *
 * <p>{@link gatewire.template.MockStatusCode} is the status that a MOCK integration reads from the
 * body that its template renders.
 */
@NullMarked
package gatewire.template;

import org.jspecify.annotations.NullMarked;

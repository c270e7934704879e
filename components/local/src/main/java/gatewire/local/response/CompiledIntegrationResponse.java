package gatewire.local.response;

import gatewire.local.payload.BinaryMediaTypes;
import gatewire.local.payload.ContentConversion;
import gatewire.model.IntegrationResponse;
import gatewire.model.SelectionPattern;
import gatewire.template.engine.MappingTemplate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A compiled integration response.
 *
 * @param pattern the selection pattern; empty for the default response
 */
record CompiledIntegrationResponse(
    int status,
    Optional<Pattern> pattern,
    ResponseMappings mappings,
    ResponseTemplates<MappingTemplate> templates,
    ContentConversion conversion) {

  // An invalid pattern matches nothing; it must not become the default.
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  static CompiledIntegrationResponse of(
      IntegrationResponse response, BinaryMediaTypes binaryMediaTypes) {
    return new CompiledIntegrationResponse(
        response.status().value(),
        response
            .selectionPattern()
            .filter(p -> !p.regex().isEmpty())
            .map(CompiledIntegrationResponse::compile),
        new ResponseMappings(response.headers()),
        new ResponseTemplates<>(response.templates(), MappingTemplate::parse),
        new ContentConversion(response.contentHandling(), binaryMediaTypes));
  }

  private static Pattern compile(SelectionPattern pattern) {
    return pattern.problem().isPresent() ? NOTHING : pattern.compile();
  }
}

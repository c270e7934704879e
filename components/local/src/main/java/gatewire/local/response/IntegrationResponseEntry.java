package gatewire.local.response;

import gatewire.local.payload.BinaryMediaTypes;
import gatewire.local.payload.ContentConversion;
import gatewire.model.IntegrationResponse;
import gatewire.model.SelectionPattern;
import gatewire.template.engine.MappingTemplate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An integration response, ready to use.
 *
 * @param pattern what it takes; empty for the default
 */
record IntegrationResponseEntry(
    int status,
    Optional<Pattern> pattern,
    ResponseMappings mappings,
    ResponseTemplates<MappingTemplate> templates,
    ContentConversion conversion) {

  // An invalid pattern is no default; it takes nothing.
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  static IntegrationResponseEntry of(
      IntegrationResponse response, BinaryMediaTypes binaryMediaTypes) {
    return new IntegrationResponseEntry(
        response.status().value(),
        response
            .selectionPattern()
            .filter(p -> !p.regex().isEmpty())
            .map(IntegrationResponseEntry::compile),
        new ResponseMappings(response.headers()),
        new ResponseTemplates<>(response.templates(), MappingTemplate::parse),
        new ContentConversion(response.contentHandling(), binaryMediaTypes));
  }

  private static Pattern compile(SelectionPattern pattern) {
    return pattern.problem().isPresent() ? NOTHING : pattern.compile();
  }
}

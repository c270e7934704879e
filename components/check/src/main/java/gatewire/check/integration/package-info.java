/**
 * Rules about the backend of a method and the request that it is sent: URI, HTTP method,
 * credentials, timeout, mapped headers and parameters, mock integrations, proxies. Rules about
 * templates and bytes are in {@code template} and {@code binary}.
 */
@NullMarked
package gatewire.check.integration;

import org.jspecify.annotations.NullMarked;

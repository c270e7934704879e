/** What each backend of {@code gatewire.api.Services} sends, and what its clients receive. */
package gatewire.local.services;

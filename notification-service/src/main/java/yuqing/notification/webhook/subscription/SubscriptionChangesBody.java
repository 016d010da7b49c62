package yuqing.notification.webhook.subscription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.rest.request.PatchField;

/// What can change of a subscription; what is left out stays.
///
/// @param eventTypes null for all from now on
/// @param departments null for all from now on
/// @param state `ACTIVE` or `DISABLED`
public record SubscriptionChangesBody(
    PatchField<@NotBlank @Size(max = 2_000) String> url,
    PatchField<@Size(min = 1, max = 100) List<String>> eventTypes,
    PatchField<@Size(min = 1, max = 100) List<String>> departments,
    PatchField<@NotNull @Size(max = 200) String> description,
    PatchField<@NotNull SubscriptionState> state) {

  /// How a body of changes looks in the API's document.
  ///
  /// @param state `ACTIVE` takes it up again at once, `DISABLED` ends it and drops what waits
  @Schema(name = "SubscriptionChanges")
  public record Document(
      String url,
      @Schema(nullable = true, description = "null for all") List<String> eventTypes,
      @Schema(nullable = true, description = "null for all") List<String> departments,
      String description,
      @Schema(enumeration = {"ACTIVE", "DISABLED"}) String state) {}
}

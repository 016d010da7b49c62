package yuqing.notification.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.rest.request.PatchField;

/// What a subscription is asked for with.
///
/// @param eventTypes names, or a family as `escalation.*`; left out or empty for all
/// @param departments codes; left out or empty for all
/// @param description for people; may be left out
@Schema(
    name = "SubscriptionBody",
    examples =
        """
        {"url":"https://screen.example.edu/hooks/yuqing","eventTypes":["escalation.*"],
         "departments":["logistics"],"description":"值班大屏"}
        """)
record SubscriptionBody(
    @NotBlank @Size(max = 2_000) String url,
    @Size(max = 100) List<String> eventTypes,
    @Size(max = 100) List<String> departments,
    @Size(max = 200) String description) {

  /// What can change of one; what is left out stays.
  record Changes(
      PatchField<@NotBlank @Size(max = 2_000) String> url,
      PatchField<@NotNull @Size(max = 100) List<String>> eventTypes,
      PatchField<@NotNull @Size(max = 100) List<String>> departments,
      PatchField<@NotNull @Size(max = 200) String> description,
      PatchField<@NotNull SubscriptionState> state) {}

  /// How {@link Changes} read in the API's document.
  ///
  /// @param state `ACTIVE` takes it up again at once, `DISABLED` ends it and drops what waits
  @Schema(name = "SubscriptionChanges", examples = "{\"state\":\"ACTIVE\"}")
  record ChangesDoc(
      String url,
      List<String> eventTypes,
      List<String> departments,
      String description,
      @Schema(enumeration = {"ACTIVE", "DISABLED"}) String state) {}
}

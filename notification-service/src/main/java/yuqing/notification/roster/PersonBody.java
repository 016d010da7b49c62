package yuqing.notification.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.text.EmailAddress;

/// A person as it is sent.
@Schema(name = "PersonBody")
record PersonBody(
    @NotBlank @Size(max = 100) String name,
    @NotBlank @Size(max = 254) @Pattern(regexp = EmailAddress.FORM) String email,
    @Schema(description = "mobile number for text messages, such as +8613800000000; null for none")
        @Pattern(regexp = PhoneNumber.FORM)
        String phone,
    @NotNull @Pattern(regexp = "zh|en") String language,
    @Schema(description = "false once the person has left and holds no post; null counts as true")
        Boolean active) {

  boolean isActive() {
    return !Boolean.FALSE.equals(active);
  }
}

package yuqing.notification.rota;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Shifts to enter together: all of them, or none where one line is faulty.
@Schema(name = "ShiftsBody")
record ShiftsBody(@NotEmpty @Size(max = 200) List<ShiftLine> shifts) {

  /// One of them.
  @Schema(name = "ShiftBody")
  record ShiftLine(
      @Size(max = 60) @Schema(description = "code; null for the school's own") String department,
      @NotNull DutyRank rank,
      @NotBlank @Size(max = 60) @Schema(description = "roster id") String person,
      @NotNull @Schema(description = "included; not in the past") Instant begin,
      @NotNull @Schema(description = "excluded; at most 31 days after the beginning")
          Instant end) {}
}

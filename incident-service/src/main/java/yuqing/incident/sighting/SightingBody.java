package yuqing.incident.sighting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.text.StatedTime;
import yuqing.rest.personaldata.UncheckedText;
import yuqing.rest.request.BodyFaults;

/// One place where the public item was seen. There is no field for who posted it.
@Schema(name = "NewSighting", description = "One place where the public item was seen")
public record SightingBody(
    @NotBlank @Size(max = 100) @Schema(examples = "微博") String platform,
    @Size(max = ItemUrl.MAX_LENGTH)
        @Schema(
            description = "http or https; left out where there is none, as in a closed group",
            examples = "https://weibo.example/5/200310")
        @UncheckedText
        String url,
    @Schema(
            description = "when it was seen; left out: when the incident was discovered",
            examples = "2026-10-13T08:15:00+08:00")
        Instant seenAt,
    @PositiveOrZero @Schema(description = "as the platform counted then") Long views,
    @PositiveOrZero Long comments,
    @PositiveOrZero Long reposts) {

  /// Adds what is wrong with it beyond its shape.
  public void check(String path, Instant now, BodyFaults faults) {
    if (url != null && ItemUrl.of(url).isEmpty() && !faults.isFaulty(path + "url")) {
      faults.reject(
          path + "url", "bad-url", "应为 http(s) 网址", "must be an absolute http(s) address");
    }
    if (seenAt != null && StatedTime.notAhead(seenAt, now).isAfter(now)) {
      faults.reject(path + "seenAt", "in-future", "不能晚于当前时间", "must not lie in the future");
    }
  }

  /// @param unlessStated when it was seen where the body does not say
  public Sighting toSighting(Instant unlessStated, Instant now) {
    var seen = StatedTime.notAhead(seenAt == null ? unlessStated : seenAt, now);
    return new Sighting(platform, url, seen, views, comments, reposts);
  }
}

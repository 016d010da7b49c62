package yuqing.archive.volume;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How long dossiers are kept, as their covers say.
@ConfigMapping(prefix = "yuqing.retention")
interface RetentionSettings {

  @WithDefault("永久")
  String levelOne();

  @WithDefault("30年")
  String levelTwo();

  @WithDefault("10年")
  String levelThree();
}

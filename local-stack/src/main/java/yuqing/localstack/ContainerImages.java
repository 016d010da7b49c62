package yuqing.localstack;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.ArrayList;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;

/// The images that tests run on where Docker is there: the versions of the embedded parts.
final class ContainerImages {
  static final String POSTGRES = "postgres:18.6";
  static final String KAFKA = "apache/kafka:4.1.1";

  private static final int PULLED_WITHIN_MINUTES = 5;

  private ContainerImages() {}

  /// Asks the engine itself, once: Testcontainers would try for two minutes where a registry is out
  /// of reach, in each test JVM.
  ///
  /// @throws StackException when there is no engine, or it has an image neither here nor by pulling
  static void require() {
    var docker = engine();
    require(docker, POSTGRES);
    require(docker, KAFKA);
  }

  private static DockerClient engine() {
    var ways = new ArrayList<DockerClientProviderStrategy>();
    ServiceLoader.load(
            DockerClientProviderStrategy.class, DockerClientProviderStrategy.class.getClassLoader())
        .forEach(ways::add);
    try {
      return DockerClientProviderStrategy.getFirstValidStrategy(ways).getDockerClient();
    } catch (IllegalStateException none) {
      throw new StackException("no Docker here", none);
    }
  }

  private static void require(DockerClient docker, String image) {
    try {
      if (!isThere(docker, image)) {
        pull(docker, DockerImageName.parse(image));
      }
      if (!isThere(docker, image)) {
        throw new StackException("Docker is there, but " + image + " cannot be pulled");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StackException("the pulling of " + image + " was interrupted", stopped);
    }
  }

  private static boolean isThere(DockerClient docker, String image) {
    try {
      docker.inspectImageCmd(image).exec();
      return true;
    } catch (NotFoundException missing) {
      return false;
    }
  }

  // Whatever the engine or the way to it answers, the image is not to be had.
  private static void pull(DockerClient docker, DockerImageName image) throws InterruptedException {
    try {
      docker
          .pullImageCmd(image.getUnversionedPart())
          .withTag(image.getVersionPart())
          .start()
          .awaitCompletion(PULLED_WITHIN_MINUTES, TimeUnit.MINUTES);
    } catch (RuntimeException refused) {
      throw new StackException(
          "Docker is there, but %s cannot be pulled: %s"
              .formatted(image, refused.getMessage().strip().replaceAll("\\s+", " ")),
          refused);
    }
  }
}

package yuqing.cli.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// Where the login is kept: a file that only its owner reads, in a folder that only its owner
/// enters.
public record LoginFile(Path folder) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Path file() {
    return folder.resolve("login.json");
  }

  public Optional<StoredLogin> read() {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file()), StoredLogin.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }

  /// Whole or not at all: another run that reads at the same moment finds the old one or the new.
  public void write(StoredLogin login) {
    try {
      if (!Files.isDirectory(folder)) {
        if (folder.getParent() != null) {
          Files.createDirectories(folder.getParent());
        }
        Files.createDirectory(folder, ownerOnly("rwx------"));
      }
      var fresh = Files.createTempFile(folder, "login", ".new", ownerOnly("rw-------"));
      Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(login));
      Files.move(
          fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }

  /// @return whether there was one
  public boolean delete() {
    try {
      return Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}

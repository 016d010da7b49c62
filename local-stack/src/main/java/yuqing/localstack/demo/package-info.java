/// The story that `./suite demo` tells: a report on its way to its dossier, over the same REST as
/// anyone's. Start reading at [yuqing.localstack.demo.Demo].
package yuqing.localstack.demo;

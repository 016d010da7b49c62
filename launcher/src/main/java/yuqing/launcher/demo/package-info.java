/// `./suite demo`: a report on its way to its dossier, over the same REST as
/// anyone's. Start reading at [yuqing.launcher.demo.Demo].
package yuqing.launcher.demo;

package io.nvrguard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The arrows between the packages: what decides does no I/O, what does decides nothing, the doers don't see each other. */
@AnalyzeClasses(packages = "io.nvrguard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    private static final String[] DECIDING = packages("recorder firmware profile guard repair upgrade");

    /** Each package, and what of ours it may use besides itself. */
    private static final Map<String, String> MAY_USE = Map.ofEntries(
            Map.entry("firmware", ""),
            Map.entry("recorder", "firmware"),
            Map.entry("profile", "recorder firmware"),
            Map.entry("guard", "profile recorder firmware"),
            Map.entry("repair", "profile recorder firmware"),
            Map.entry("upgrade", "guard repair profile recorder firmware"),
            Map.entry("xml", ""),
            Map.entry("isapi", "xml recorder firmware"),
            Map.entry("sadp", "xml recorder"),
            Map.entry("files", "upgrade guard repair profile recorder firmware"),
            Map.entry("service", "files isapi sadp upgrade guard repair profile recorder firmware"),
            Map.entry(
                    "app",
                    "service files isapi sadp upgrade guard repair profile recorder firmware simulator simulator.."),
            Map.entry("simulator", "simulator.."));

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.nvrguard.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DECIDING_DOES_NO_IO = noClasses()
            .that()
            .resideInAnyPackage(DECIDING)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.nio.file..",
                            "java.nio.channels..",
                            "java.net..",
                            "javax.net..",
                            "java.util.logging..",
                            "org.slf4j..",
                            "tools.jackson..",
                            "com.fasterxml..",
                            "okhttp3..",
                            "okio..",
                            "picocli..")
                    .or(named("java\\.io\\.(File.*|RandomAccessFile|Console|PrintStream)"))
                    .or(named("java\\.util\\.zip\\.Zip.*"))
                    .or(named("java\\.lang\\.(Thread|Process|ProcessBuilder|Runtime)"))
                    .or(named("java\\.util\\.(Timer|concurrent\\.(.*Executor.*|TimeUnit|CompletableFuture))")));

    /** Time comes in as an {@code InstantSource} or as a value. */
    @ArchTest
    static final ArchRule DECIDING_ASKS_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(DECIDING)
            .should()
            .callMethodWhere(target(describe(
                    "a clock of the machine",
                    target -> Pattern.matches(
                            "java\\.time\\..*\\.(now|system.*)|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)",
                            target.getOwner().getName() + "." + target.getName()))));

    @ArchTest
    static void everyPackageSeesOnlyWhatItMay(JavaClasses ours) {
        MAY_USE.forEach((name, others) -> classes()
                .that()
                .resideInAPackage("io.nvrguard." + (name.equals("simulator") ? "simulator.." : name))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(packages(name + " " + others)).or(not(resideInAPackage("io.nvrguard.."))))
                .check(ours));
    }

    @ArchTest
    static void everyPackageIsInTheTable(JavaClasses ours) {
        assertThat(ours.stream()
                        .map(JavaClass::getPackageName)
                        .map(name -> name.substring("io.nvrguard.".length()).replaceFirst("\\..*", ""))
                        .collect(Collectors.toSet()))
                .isEqualTo(MAY_USE.keySet());
    }

    private static DescribedPredicate<JavaClass> named(String pattern) {
        return describe("named " + pattern, type -> Pattern.matches(pattern, type.getName()));
    }

    private static String[] packages(String names) {
        return Arrays.stream(names.strip().split(" +"))
                .map("io.nvrguard."::concat)
                .toArray(String[]::new);
    }
}

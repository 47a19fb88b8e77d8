package org.ijaza;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import java.util.List;
import org.ijaza.platform.web.OpenTo;

/** The rules of the house that a machine can hold; each says why. */
@AnalyzeClasses(packages = "org.ijaza", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From left to right; a room may use those to its left. */
    private static final List<String> ROOMS =
            List.of("platform", "account", "centre", "course", "quiz", "cohort", "qualification", "certificate");

    @ArchTest
    static void rooms_use_only_rooms_to_their_left(JavaClasses house) {
        for (int i = 0; i < ROOMS.size() - 1; i++) {
            String[] right = ROOMS.subList(i + 1, ROOMS.size()).stream()
                    .map(room -> "org.ijaza." + room + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.ijaza." + ROOMS.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(right)
                    .because("what lies to the right is told by events, so that each room can be read alone")
                    .allowEmptyShould(true)
                    .check(house);
        }
    }

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("org.ijaza.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule web_is_used_by_web_only = noClasses()
            .that()
            .resideOutsideOfPackage("org.ijaza..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ijaza..web..")
            .because("services must work without a page around them");

    @ArchTest
    static final ArchRule web_technology_stays_in_web = noClasses()
            .that()
            .resideOutsideOfPackage("org.ijaza..web..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.omnifaces..", "org.primefaces.."))
            .because("services must work without a page around them");

    @ArchTest
    static final ArchRule only_services_hold_an_entity_manager = fields().that()
            .haveRawType(EntityManager.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class)
            .andShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .because("permission, audit and transaction meet in the services");

    @ArchTest
    static final ArchRule transactions_begin_in_services = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith(ApplicationScoped.class)
            .andShould()
            .resideOutsideOfPackage("..web..");

    @ArchTest
    static final ArchRule every_rest_method_says_who_may_call_it = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should()
            .beAnnotatedWith(OpenTo.class)
            .allowEmptyShould(true)
            .because("one that says nothing answers nobody");

    @ArchTest
    static final ArchRule no_entity_leaves_by_rest = methods()
            .that()
            .areAnnotatedWith(OpenTo.class)
            .should()
            .notHaveRawReturnType(
                    CanBeAnnotated.Predicates.annotatedWith(Entity.class).forSubtype())
            .allowEmptyShould(true)
            .because("what a program sees must not change with the tables");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("now() without a clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            && call.getTargetOwner().getPackageName().equals("java.time");
                }
            })
            .because("tests set the time by a " + Clock.class.getSimpleName());

    @ArchTest
    static final ArchRule the_log_is_verified_without_the_platform = classes()
            .that()
            .resideInAnyPackage("org.ijaza.certificate.log.tree", "org.ijaza.certificate.log.verify")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.security.auth.x500",
                    "org.ijaza.certificate.log.tree",
                    "org.ijaza.certificate.log.verify")
            .because("who does not believe the register reads and runs this with a JDK alone");

    @ArchTest
    static final ArchRule names_are_the_fields_own = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("DTO")
            .orShould()
            .haveSimpleNameEndingWith("Facade")
            .because("such names say nothing of the field");
}

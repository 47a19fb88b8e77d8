package org.ijaza.certificate.pdf;

import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Findings;

/**
 * The files of a kind beside its {@code certificate.yaml}, all in memory.
 *
 * @param template of the page
 * @param texts of the template, by language
 * @param resources style sheets and pictures by their names: those of the folder {@code common}, which all kinds
 *     share, and the kind's own
 * @param sources of template and texts, by the names under which problems are told
 */
record KindFiles(
        Template template,
        Map<Language, Map<String, String>> texts,
        Map<String, byte[]> resources,
        Map<String, String> sources) {

    private static final String COMMON = "common";
    private static final int LARGEST_FILE = 1 << 20;
    private static final Configuration TEMPLATES = templates();

    private static Configuration templates() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setNumberFormat("computer");
        return configuration;
    }

    /**
     * Reads the files, noting what is wrong.
     *
     * @return null where the template could not be read; the findings then say why
     */
    static KindFiles read(Path folder, String templateName, Findings findings) {
        String kind = folder.getFileName() + "/";
        Map<String, byte[]> resources = new TreeMap<>();
        Path common = folder.resolveSibling(COMMON);
        if (Files.isDirectory(common)) {
            resources.putAll(resources(common, findings));
        }
        resources.putAll(resources(folder, findings));
        Map<String, String> sources = new TreeMap<>();
        Map<Language, Map<String, String>> texts = texts(folder, kind, sources, findings);
        Template template = null;
        Path file = folder.resolve(templateName);
        try {
            String source = Files.readString(file);
            sources.put(kind + templateName, source);
            ForeignContent.inTemplate(kind + templateName, source, resources.keySet(), findings);
            template = new Template(kind + templateName, new StringReader(source), TEMPLATES);
        } catch (freemarker.core.ParseException e) {
            findings.add(
                    kind + templateName, e.getLineNumber(), "the template cannot be read: " + e.getEditorMessage());
        } catch (IOException e) {
            findings.add(kind + templateName, 0, "this file is missing or cannot be read as UTF-8");
        }
        return new KindFiles(template, texts, resources, sources);
    }

    private static Map<String, byte[]> resources(Path folder, Findings findings) {
        Map<String, byte[]> resources = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(css|png|jpe?g)"))
                    .sorted()
                    .toList()) {
                String name = folder.getFileName() + "/" + file.getFileName();
                if (Files.size(file) > LARGEST_FILE) {
                    findings.add(name, 0, "the file is larger than " + (LARGEST_FILE >> 10) + " KB");
                } else {
                    resources.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        resources.forEach((name, bytes) -> {
            if (name.endsWith(".css")) {
                String css = new String(bytes, StandardCharsets.UTF_8);
                ForeignContent.inStyle(folder.getFileName() + "/" + name, css, resources.keySet(), findings);
            }
        });
        return resources;
    }

    private static Map<Language, Map<String, String>> texts(
            Path folder, String kind, Map<String, String> sources, Findings findings) {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        TreeSet<String> names = new TreeSet<>();
        for (Language language : Language.values()) {
            String file = "texts_" + language.code() + ".properties";
            Properties properties = new Properties();
            try {
                sources.put(kind + file, Files.readString(folder.resolve(file)));
                properties.load(new StringReader(sources.get(kind + file)));
            } catch (IOException | IllegalArgumentException e) {
                findings.add(kind + file, 0, "this file is missing or cannot be read as UTF-8");
                continue;
            }
            Map<String, String> byName = new TreeMap<>();
            properties
                    .stringPropertyNames()
                    .forEach(name ->
                            byName.put(name, properties.getProperty(name).strip()));
            byName.values().removeIf(String::isEmpty);
            texts.put(language, byName);
            names.addAll(byName.keySet());
        }
        texts.forEach((language, byName) -> names.stream()
                .filter(name -> !byName.containsKey(name))
                .forEach(name -> findings.add(
                        kind + "texts_" + language.code() + ".properties",
                        0,
                        "the text '" + name + "' is missing; another language has it")));
        return texts;
    }
}

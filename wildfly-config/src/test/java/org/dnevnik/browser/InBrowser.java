package org.dnevnik.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Chromium for all browser tests; hands each test its {@link Tabs} and closes them after it. */
final class InBrowser implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(InBrowser.class);
    private static final OneServer SERVER = new OneServer();

    /** The browser's process. */
    private static final class Chromium implements CloseableResource {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(BrowserAtHand.executable())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tabs.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        Site site = (Site) SERVER.resolveParameter(parameter, context);
        return context.getStore(OURS)
                .getOrComputeIfAbsent(Tabs.class, key -> new Tabs(site, chromium.browser), Tabs.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Tabs tabs = context.getStore(OURS).get(Tabs.class, Tabs.class);
        if (tabs != null) {
            context.getExecutionException()
                    .ifPresent(
                            failure -> tabs.screenshots(context.getDisplayName().replaceAll("\\W+", "-")));
            tabs.close();
        }
    }
}

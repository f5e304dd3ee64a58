#!/bin/sh
# Takes the Fine-Tuning Workbench away again: exactly what install.sh has placed, as its MANIFEST says.
#
#     sh uninstall.sh [--prefix DIR]
#
# Your projects, runs and models stay.

set -u

PLACE=lib/finetune-workbench # below the prefix
LINK=../$PLACE/workbench

usage() {
    say "Usage: sh uninstall.sh [--prefix DIR]

Removes the Fine-Tuning Workbench from DIR (the folder this script is installed in, else ~/.local).
Your projects, runs and models stay where they are." \
        "用法：sh uninstall.sh [--prefix 目录]

从 目录（此脚本所安装到的目录，否则为 ~/.local）移除微调工作台。你的项目、运行和模型会保留。"
}

# say ENGLISH CHINESE: one of them, as the person's language is
say() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    zh*) printf '%s\n' "$2" ;;
    *) printf '%s\n' "$1" ;;
    esac
}

fail() {
    say "$1" "$2" >&2
    exit 1
}

main() {
    prefix=''
    read_arguments "$@"
    find_places
    check_running
    check_rights
    cd / || exit 1 # this script's own folder goes
    remove_files
    tell_desktop
    remove_folders
    report
    exit 0
}

read_arguments() {
    while [ $# -gt 0 ]; do
        case $1 in
        --prefix)
            [ -n "${2:-}" ] || fail "--prefix needs a folder." "--prefix 后面需要一个目录。"
            prefix=$2
            shift
            ;;
        --prefix=?*) prefix=${1#--prefix=} ;;
        -h | --help)
            usage
            exit 0
            ;;
        *) fail "Unknown option: $1. Only --prefix DIR and --help are known." "未知选项：$1。只支持 --prefix 目录 和 --help。" ;;
        esac
        shift
    done
}

find_places() {
    here=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd -P) || here=''
    if [ -z "$prefix" ] && [ -f "$here/MANIFEST" ]; then
        prefix=$here/../..
    elif [ -z "$prefix" ]; then
        [ -n "${HOME:-}" ] || fail "HOME is not set: say where it is installed with --prefix DIR." \
            "未设置 HOME：请用 --prefix 目录 指定安装位置。"
        prefix=$HOME/.local
    fi
    app=$prefix/$PLACE
    [ -f "$app/MANIFEST" ] || fail \
        "The Workbench is not installed in $prefix: say where it is with --prefix DIR." \
        "工作台没有安装在 $prefix 中：请用 --prefix 目录 指定安装位置。"
    prefix=$(CDPATH='' cd -P -- "$prefix" && pwd -P)
    app=$prefix/$PLACE
    ! sed 's/^[FD] //' "$app/MANIFEST" | grep -Eq '(^|/)\.\.(/|$)|^/|^$' || fail \
        "$app/MANIFEST is damaged, so nothing was removed: install the Workbench again, then remove it." \
        "$app/MANIFEST 已损坏，因此没有移除任何内容：请重新安装工作台，然后再卸载。"
}

check_running() {
    for path in /proc/[0-9]*; do
        case $(readlink -- "$path/exe" 2>/dev/null) in
        "$app"/*) fail \
            "The Workbench is running (process ${path#/proc/}): close it, and let its training end, then remove it." \
            "工作台正在运行（进程 ${path#/proc/}）：请先关闭它并等训练结束，然后再卸载。" ;;
        esac
    done
}

check_rights() {
    sed -n 's|^F ||p' "$app/MANIFEST" | sed 's|/[^/]*$||' | sort -u | while IFS= read -r path; do
        [ ! -d "$prefix/$path" ] || [ -w "$prefix/$path" ] || fail \
            "You may not remove files from $prefix/$path: nothing was removed." \
            "你没有从 $prefix/$path 中移除文件的权限：没有移除任何内容。"
    done || exit 1
}

# The list goes last, so that what was broken off can be done again.
remove_files() {
    case $(readlink -- "$prefix/bin/workbench") in
    "$LINK" | "$app/workbench") rm -f -- "$prefix/bin/workbench" ;;
    *) [ ! -e "$prefix/bin/workbench" ] || say "$prefix/bin/workbench is no longer this program's, so it stays." \
        "$prefix/bin/workbench 已不属于此程序，因此保留。" ;;
    esac
    folders=$(sed -n 's|^D ||p' "$app/MANIFEST" | sort -ru)
    (
        cd -- "$prefix" || exit 1
        sed -n 's|^F ||p' "$app/MANIFEST" | grep -vxF -e bin/workbench -e "$PLACE/MANIFEST" | tr '\n' '\0' | xargs -0 rm -f -- &&
            rm -f -- "$PLACE/MANIFEST"
    ) || fail "Some files in $prefix could not be removed: run this again." "无法移除 $prefix 中的某些文件：请重新运行。"
}

tell_desktop() {
    if [ -n "$(find "$prefix/share/applications" -name '*.desktop' 2>/dev/null)" ]; then
        told update-desktop-database -q "$prefix/share/applications"
    else
        rm -f -- "$prefix/share/applications/mimeinfo.cache" # of nothing now
    fi
    if [ -n "$(find "$prefix/share/mime/packages" -name '*.xml' 2>/dev/null)" ]; then
        told update-mime-database "$prefix/share/mime"
    elif [ -d "$prefix/share/mime" ]; then
        ours=application/vnd.finetune-workbench
        for name in aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types version \
            XMLnamespaces "$ours.project+json.xml" "$ours.run+toml.xml"; do
            rm -f -- "$prefix/share/mime/$name" # made of nothing but what was removed
        done
        rmdir -- "$prefix/share/mime/application" 2>/dev/null
    fi
    if [ -f "$prefix/share/icons/hicolor/icon-theme.cache" ]; then
        told gtk-update-icon-cache -q -t -f "$prefix/share/icons/hicolor"
    fi
}

# told PROGRAM ARGUMENTS: where it is installed
told() {
    command -v "$1" >/dev/null 2>&1 || return 0
    "$@" >/dev/null 2>&1 || say "$1 failed: the menu may show the Workbench until you log in again." \
        "$1 失败：重新登录之前，菜单中可能仍显示工作台。" >&2
}

remove_folders() {
    for path in "$prefix"/lib/.finetune-workbench.* "$prefix"/share/.finetune-workbench.*; do
        [ ! -d "$path" ] || rm -rf -- "$path" # what a killed installation has left
    done
    [ ! -d "$app" ] || find "$app" -depth -type d -exec rmdir -- {} + 2>/dev/null
    printf '%s\n' "$folders" | while IFS= read -r path; do
        [ -z "$path" ] || rmdir -- "$prefix/$path" 2>/dev/null # only one with nothing in it goes
    done
}

report() {
    say "The Workbench was removed from $prefix." "已从 $prefix 移除工作台。"
    [ ! -d "$app" ] || say "$app holds files that were not installed, so it stays." "$app 中有并非由安装程序放入的文件，因此保留。"
    home=${WORKBENCH_HOME:-${XDG_DATA_HOME:-${HOME:-}/.local/share}/workbench}
    [ ! -d "$home" ] || say "Your projects, runs and models stay in $home: delete that folder if you no longer want them." \
        "你的项目、运行和模型仍保留在 $home 中：如果不再需要，请自行删除该目录。"
}

main "$@"
